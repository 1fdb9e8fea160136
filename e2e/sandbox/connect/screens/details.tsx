/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { AddressFields } from '../address-fields';
import type { Checkout, MissingDetails } from '../checkout';
import { Alert, Field } from '../layout';
import { Frame } from './frame';

type DetailsProps = {
  checkout: Checkout;
  missing: MissingDetails;
  form?: Record<string, string>;
  errors?: Record<string, string>;
};

/** The missing ones of name, birthday and address. */
export function DetailsPage({ checkout, missing, form = {}, errors = {} }: DetailsProps) {
  const field = (name: string, label: string, more: object = {}) => (
    <Field name={name} label={label} value={form[name]} error={errors[name]} {...more} />
  );
  return (
    <Frame checkout={checkout} title="Your details" step="Your details">
      <Alert message={Object.keys(errors).length > 0 ? 'Check the marked fields.' : null} />
      <form method="post" action={`/flow/${checkout.session.id}/details`} novalidate>
        {missing.fullName ? field('fullName', 'Full name', { autocomplete: 'name' }) : null}
        {missing.birthday
          ? field('birthday', 'Birthday', { type: 'date', autocomplete: 'bday' })
          : null}
        {missing.address ? <AddressFields form={form} errors={errors} /> : null}
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}
