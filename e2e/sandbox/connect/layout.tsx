/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

type Props = { title: string; theme?: string | undefined; children?: Child };

/** The layout of every hosted page, marked as the sandbox. */
export function Page({ title, theme = 'light', children }: Props) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en" data-theme={theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} – Connect sandbox`}</title>
          <link rel="stylesheet" href="/assets/connect.css" />
        </head>
        <body>
          <aside class="note" aria-label="Sandbox">
            Sandbox: nothing is bought and no money moves.
          </aside>
          <main>{children}</main>
        </body>
      </html>
    </>
  );
}

/** The problem of a form, above it. */
export function Alert({ message }: { message: string | null | undefined }) {
  if (!message) return null;
  return (
    <div class="alert" role="alert">
      <p>{message}</p>
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value?: string | null | undefined;
  type?: string;
  autocomplete?: string;
  inputmode?: 'numeric';
  required?: boolean;
  maxlength?: number;
};

/** A labelled text field with its hint and error. */
export function Field({ name, label, hint, error, value, type = 'text', ...rest }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint ? <small id={`${name}-hint`}>{hint}</small> : null}
      <input
        id={name}
        name={name}
        type={type}
        value={value ?? ''}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        {...rest}
      />
      {error ? (
        <span class="error" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  );
}

export type Option = { value: string; label: string; hint?: string };
type RadioProps = {
  name: string;
  legend: string;
  options: Option[];
  chosen?: string | null | undefined;
};

/** A radio group in a fieldset with a legend. */
export function Radios({ name, legend, options, chosen }: RadioProps) {
  return (
    <div class="radios" role="radiogroup" aria-labelledby={`${name}-legend`}>
      <p class="legend" id={`${name}-legend`}>
        {legend}
      </p>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            aria-labelledby={`${name}-${option.value}`}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
          />
          <span>
            <span id={`${name}-${option.value}`}>{option.label}</span>
            {option.hint ? <small id={`${name}-${option.value}-hint`}>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Leaves without buying. */
export function Cancel({ session }: { session: string }) {
  return (
    <form method="post" action={`/flow/${session}/cancel`}>
      <button type="submit" class="quiet">
        Cancel
      </button>
    </form>
  );
}
