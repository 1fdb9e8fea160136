/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Field } from './layout';

type Props = { form: Record<string, string>; errors: Record<string, string> };

const fields = [
  ['line1', 'Street and number', 'address-line1', undefined],
  ['line2', 'Address line 2 (optional)', 'address-line2', undefined],
  ['postalCode', 'Postal code', 'postal-code', undefined],
  ['city', 'City', 'address-level2', undefined],
  ['state', 'State (US and CA)', 'address-level1', undefined],
  ['country', 'Country', 'country', 'Two letters, such as DE'],
] as const;

/** The fields of an address. */
export function AddressFields({ form, errors }: Props) {
  return (
    <>
      {fields.map(([name, label, autocomplete, hint]) => (
        <Field
          key={name}
          name={name}
          label={label}
          autocomplete={autocomplete}
          value={form[name]}
          error={errors[name]}
          {...(hint ? { hint } : {})}
        />
      ))}
    </>
  );
}
