import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { hostOf } from '@/lib/platform/host';
import { hasSettings } from '@/lib/platform/settings/env';
import { listPlans } from './server';

/**
 * The languages whose shared page the build makes: all of them where a build belongs to one store
 * and Gigs answers it, otherwise none, and the page is made on its first request. A build needs
 * neither Gigs nor settings (docs/adr/0001, 0018).
 */
export async function languagesAtBuild(): Promise<readonly Locale[]> {
  if (!hostOf().buildsForOneStore || !hasSettings()) return [];
  const plans = await listPlans();
  return plans.ok ? locales : [];
}
