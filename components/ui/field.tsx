type Props = Omit<React.ComponentProps<'input'>, 'id'> & {
  id: string;
  label: React.ReactNode;
  labelClassName: string;
  /** Why the value was refused, where no summary says it. */
  error?: string | null;
  hint?: string;
  /** The id of an answer that describes a value without an error. */
  answerId?: string;
};

/** A labelled text field with its error and its hint, for a parent that is a grid. */
export function Field(props: Props) {
  const {
    id,
    label,
    labelClassName,
    error = null,
    hint,
    answerId,
    className = 'text-base',
    ...input
  } = props;
  const description = [error && `${id}-error`, hint && `${id}-hint`, !error && answerId];
  return (
    <>
      <label htmlFor={id} className={labelClassName}>
        {label}
      </label>
      <input
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={description.filter(Boolean).join(' ') || undefined}
        {...input}
        id={id}
        name={id}
        className={`field ${className}`}
      />
      {error && (
        <p id={`${id}-error`} className="text-bad text-sm">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </>
  );
}
