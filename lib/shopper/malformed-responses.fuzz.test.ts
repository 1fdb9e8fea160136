import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gigsSim } from '@/lib/gigs/schema';
import { gigsSubscription } from '@/lib/gigs/subscriptions';
import { translator } from '@/lib/i18n/translator';
import { hostileAnswer, hostileText } from '@/lib/testing/hostile';
import { wireSim, wireSubscription } from '@/lib/testing/malformed-responses';
import { incompatibility } from './compatibility';
import { readActivationCode } from './esim/activation-code';
import { oneTapLink, platformOf } from './esim/platform';
import { drawQrCode } from './esim/qr-code';
import { simName, simUseLabel } from './labels';
import { unionOfSims } from './sims/sims';

const intl = { locale: 'es', t: translator('es') } as const;

test('whatever Gigs returns for SIMs, each has labels and shows only the end of its number', () => {
  const plan = { network: 'p5', simTypes: ['eSIM' as const] };
  fc.assert(
    fc.property(hostileAnswer(wireSim), hostileAnswer(wireSubscription), (wire, running) => {
      const sim = gigsSim.safeParse(wire);
      const subscription = gigsSubscription.safeParse(running);
      const sims = unionOfSims(
        sim.success ? [sim.data] : [],
        subscription.success ? [subscription.data] : [],
      );
      for (const one of sims) {
        expect(one.ending.length).toBeLessThanOrEqual(4);
        expect([simName(one, intl), simUseLabel(one, intl)].join()).not.toMatch(
          /NaN|undefined|Invalid/,
        );
        const reason = incompatibility(plan, one);
        if (reason === null) expect(one).toMatchObject({ network: 'p5', type: 'eSIM', use: null });
      }
      expect(JSON.stringify(sims)).not.toContain(wireSim.iccid);
    }),
  );
});

test('whatever an activation code holds, it is drawn whole, and its address part is an address', () => {
  const parts = fc.array(fc.oneof(hostileText, fc.constantFrom('LPA:1', '1', 'smdp.example.com')), {
    maxLength: 6,
  });
  const codes = fc
    .oneof(
      hostileText,
      parts.map((all) => all.join('$')),
    )
    .map((code) => code.slice(0, 255));
  fc.assert(
    fc.property(codes, (text) => {
      const { whole, parts: taken } = readActivationCode(text);
      if (taken) expect(whole).toMatch(/^LPA:1\$\S+$/);
      else expect(whole).toBe(text.trim());
      if (taken) expect(taken.address).toMatch(/^[\w.-]+(:\d+)?$/);
      const link = oneTapLink('iphone-one-tap', whole) ?? '';
      expect(new URL(link).origin).toBe('https://esimsetup.apple.com');
      expect([...new URL(link).searchParams.keys()]).toEqual(['carddata']);
    }),
  );
  fc.assert(
    fc.property(codes, (text) => {
      if (text.trim() !== '') expect(drawQrCode(text.trim()).path).toMatch(/^[Mhvz\d -]+$/);
    }),
    { numRuns: 100 },
  );
});

test('every User-Agent maps to a known platform', () => {
  const agent = fc.oneof(
    hostileText,
    hostileText.map((rest) => `Mozilla/5.0 (iPhone; CPU iPhone OS ${rest} like Mac OS X)`),
    fc.tuple(fc.nat(), fc.nat()).map(([major, minor]) => `(iPhone; OS ${major}_${minor})`),
  );
  fc.assert(
    fc.property(fc.option(agent), (userAgent) => {
      expect(['iphone', 'iphone-one-tap', 'iphone-in-app', 'android', 'other']).toContain(
        platformOf(userAgent),
      );
    }),
  );
});
