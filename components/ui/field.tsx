type Props = Omit<React.ComponentProps<'input'>, 'id' | 'className'> & {
  id: string;
  label: React.ReactNode;
  labelClassName: string;
  /** Why the value was refused. */
  error: string | null;
  hint: string;
  /** The id of an answer that describes a value without an error. */
  answerId?: string;
};

/** A labelled text field with its error and its hint, for a parent that is a grid. */
export function Field({ id, label, labelClassName, error, hint, answerId, ...input }: Props) {
  const description = [error && `${id}-error`, `${id}-hint`, !error && answerId];
  return (
    <>
      <label htmlFor={id} className={labelClassName}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        name={id}
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={description.filter(Boolean).join(' ')}
        className="field text-base"
      />
      {error && (
        <p id={`${id}-error`} className="text-bad text-sm">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
    </>
  );
}
