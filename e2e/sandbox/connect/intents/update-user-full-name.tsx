/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { update } from '../../store/changes';
import { Field } from '../layout';
import { actorOf, type PortalIntent } from './intent';

/** Another name for the user. */
export const updateUserFullName: PortalIntent = {
  screen: ({ user }, form, problem) => ({
    title: 'Your name',
    body: (
      <form method="post" novalidate>
        <Field
          name="fullName"
          label="Full name"
          autocomplete="name"
          value={form.fullName ?? user.fullName}
          error={problem?.fields?.fullName}
        />
        <button type="submit">Save</button>
      </form>
    ),
  }),
  submit: (context, { fullName }) => {
    const message = 'Enter your full name.';
    if (!fullName) return { message, fields: { fullName: message } };
    update(context.sandbox, 'users', context.user, { fullName }, actorOf(context));
    return 'return';
  },
};
