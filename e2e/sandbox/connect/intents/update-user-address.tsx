/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ApiError } from '../../errors';
import { createAddress } from '../../lifecycle/addresses';
import { AddressFields } from '../address-fields';
import { detailsProblems, readAddress } from '../details';
import { actorOf, type PortalIntent } from './intent';

const onlyAddress = { fullName: false, birthday: false, address: true };

/** A new address for the user. */
export const updateUserAddress: PortalIntent = {
  screen: (_context, form, problem) => ({
    title: 'Your address',
    body: (
      <form method="post" novalidate>
        <AddressFields form={form} errors={problem?.fields ?? {}} />
        <button type="submit">Save</button>
      </form>
    ),
  }),
  submit: (context, form) => {
    const fields = detailsProblems(onlyAddress, form, context.sandbox.clock.now());
    if (Object.keys(fields).length > 0) return { message: 'Check the marked fields.', fields };
    try {
      createAddress(context.sandbox, context.user.id, readAddress(form), actorOf(context));
      return 'return';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { message: error.message, fields: { [error.property ?? 'line1']: error.message } };
    }
  },
};
