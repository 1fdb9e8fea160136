/** Whether what happened may lead to another page: no click beside a link, nothing prevented. */
export function leadsAway({ type, target, defaultPrevented }: Event): boolean {
  if (defaultPrevented) return false;
  return type !== 'click' || (target instanceof Element && target.closest('a') !== null);
}
