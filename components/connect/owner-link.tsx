import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';

type Props = { here: string; signedIn: boolean };

/** Where the owner of an order goes on: to their plans, or first to sign-in and back here. */
export async function OwnerLink({ here, signedIn }: Props) {
  const { t, href } = await getIntl();
  const path = signedIn ? '/account/plans' : signInPath(here);
  return (
    <a href={href(path)} className="button button-primary">
      {signedIn ? t('callback.toPlans') : t('site.signIn')}
    </a>
  );
}
