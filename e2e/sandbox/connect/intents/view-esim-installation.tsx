/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { credentialsOf } from '../../lifecycle/sims';
import { update } from '../../store/changes';
import { aboutSubscription, actorOf, type Context, type PortalIntent } from './intent';

const simOf = ({ sandbox, subscription }: Context) =>
  subscription?.sim ? sandbox.state.sims.get(subscription.sim) : undefined;

/** How to install an eSIM; Done returns to the shop. */
export const viewEsimInstallation: PortalIntent = {
  payload: aboutSubscription,
  allows: (context) => simOf(context)?.type === 'eSIM',
  screen: (context) => {
    const sim = simOf(context);
    const code = sim ? credentialsOf(sim).activationCode : null;
    return {
      title: 'Install your eSIM',
      body: (
        <form method="post">
          <ol>
            <li>Open the settings of your phone and add an eSIM.</li>
            <li>Choose to enter the details by hand.</li>
            <li>Enter this activation code:</li>
          </ol>
          <p class="qr">{code}</p>
          <button type="submit">Done</button>
        </form>
      ),
    };
  },
  submit: (context) => {
    const sim = simOf(context);
    const { sandbox } = context;
    const profileUpdatedAt = sandbox.clock.iso();
    if (sim)
      update(
        sandbox,
        'sims',
        sim,
        { profileStatus: 'enabled', profileUpdatedAt },
        actorOf(context),
      );
    return 'return';
  },
};
