import type { ComponentProps } from 'react';
import type { Shopper } from '@/lib/shopper/server';
import { RefreshOnFocus } from './refresh-on-focus';

type Props = Omit<ComponentProps<typeof RefreshOnFocus>, 'owner'> & { shopper: Shopper | null };

/** What anybody sees, refreshed for a shopper. Of the shopper only the owner reaches scripts. */
export function ShopperView({ shopper, ...view }: Props) {
  return shopper ? <RefreshOnFocus owner={shopper.email} {...view} /> : view.children;
}
