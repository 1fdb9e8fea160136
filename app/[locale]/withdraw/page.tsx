import { DeclarationPage } from '@/components/legal/declaration-page';
import { unlistedPage } from '@/lib/seo/metadata';

export const generateMetadata = unlistedPage('legal.withdrawHeading');

/** Withdrawing from a contract without signing in. */
export default async function WithdrawPage({ searchParams }: PageProps<'/[locale]/withdraw'>) {
  return <DeclarationPage kind="withdraw" query={await searchParams} />;
}
