import 'server-only';
import { editsBetween, nearestOf } from '../edits';
import { settingNames } from './env';

/** An unknown setting, and the known one that it resembles. */
export type Misspelt = { setting: string; nearest: string };

const prefixes = new Set(settingNames.map(prefixOf));

/**
 * Names in the environment that look like a setting's and are none, such as STORE_ACENT: nothing
 * else would say that their value is not used.
 */
export function misspelt(variables: Record<string, string | undefined>): Misspelt[] {
  return Object.keys(variables).flatMap((setting) => {
    if (!variables[setting] || settingNames.includes(setting)) return [];
    const nearest = nearestOf(setting, settingNames);
    const isMeant = nearest && editsBetween(setting, nearest) <= mostEdits(setting);
    return isMeant ? [{ setting, nearest }] : [];
  });
}

/** One line for a person. */
export function misspeltLine({ setting, nearest }: Misspelt): string {
  return `${setting} is no setting: it looks like ${nearest}`;
}

/** Others use the environment, too: how far a name may be off to be meant for the store. */
function mostEdits(name: string): number {
  return prefixes.has(prefixOf(name)) ? Math.min(3, Math.ceil(name.length / 5)) : 1;
}

function prefixOf(name: string): string {
  return name.replace(/_.*$/, '');
}
