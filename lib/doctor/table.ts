import 'server-only';
import type { Section } from './check';
import { brandSection } from './checks/brand';
import { connectSection } from './checks/connect';
import { mailSection } from './checks/mail';
import { partChecks } from './checks/optional-lists';
import { planChecks } from './checks/plans';
import { key, projectChecks } from './checks/project';
import { redisSection } from './checks/redis';
import { settingsSection } from './checks/settings';
import { shopperChecks } from './checks/shoppers';
import { signInSection } from './checks/sign-in';
import { siteSection } from './checks/site';
import { type Call, latencyCheck } from './latency';
import type { DoctorOptions } from './options';

/** Every check, in the order of the report. */
export function sectionsFor({ connect }: DoctorOptions, calls: readonly Call[]): Section[] {
  return [
    settingsSection,
    {
      title: 'Gigs',
      essential: true,
      checks: [key, ...projectChecks, ...planChecks, ...shopperChecks, ...partChecks],
    },
    brandSection,
    ...(connect ? [connectSection] : []),
    { title: 'Speed', checks: [latencyCheck(calls)] },
    mailSection,
    signInSection,
    redisSection,
    siteSection,
  ];
}
