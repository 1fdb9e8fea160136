import { Field } from './field';

/** A field for an e-mail address. Of type email, browsers refuse forms that the store reads. */
export function EmailField(props: Omit<React.ComponentProps<typeof Field>, 'id'>) {
  return (
    <Field
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      id="email"
    />
  );
}
