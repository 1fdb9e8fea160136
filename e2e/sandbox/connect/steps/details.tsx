/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { Sandbox } from '../../context';
import { ApiError } from '../../errors';
import { createAddress } from '../../lifecycle/addresses';
import { update } from '../../store/changes';
import { missingDetails } from '../checkout';
import { detailsProblems, readAddress } from '../details';
import { DetailsPage } from '../screens/details';
import type { AddStep } from './step';

/** The missing ones of name, birthday and address. */
export function addDetailsStep(sandbox: Sandbox, step: AddStep): void {
  step('GET', 'details', (c, checkout) => {
    const missing = missingDetails(sandbox, checkout);
    if (!missing.fullName && !missing.birthday && !missing.address)
      return c.redirect(`/flow/${checkout.session.id}`, 303);
    return c.html(<DetailsPage checkout={checkout} missing={missing} />);
  });
  step('POST', 'details', (c, checkout, form) => {
    const missing = missingDetails(sandbox, checkout);
    const errors = detailsProblems(missing, form, sandbox.clock.now());
    const show = () =>
      c.html(
        <DetailsPage checkout={checkout} missing={missing} form={form} errors={errors} />,
        422,
      );
    if (Object.keys(errors).length > 0) return show();
    const actor = { type: 'user', user: checkout.user.id } as const;
    if (missing.address)
      try {
        createAddress(sandbox, checkout.user.id, readAddress(form), actor);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        errors[error.property ?? 'line1'] = error.message;
        return show();
      }
    update(
      sandbox,
      'users',
      checkout.user,
      {
        ...(missing.fullName ? { fullName: form.fullName ?? null } : {}),
        ...(missing.birthday ? { birthday: form.birthday ?? null } : {}),
      },
      actor,
    );
    return c.redirect(`/flow/${checkout.session.id}`, 303);
  });
}
