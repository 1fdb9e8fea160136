import { DeclarationPage } from '@/components/legal/declaration-page';
import { unlistedPage } from '@/lib/seo/metadata';

export const generateMetadata = unlistedPage('legal.cancelHeading');

/** Cancelling a contract without signing in. */
export default async function CancelPage({ searchParams }: PageProps<'/[locale]/cancel'>) {
  return <DeclarationPage kind="cancel" query={await searchParams} />;
}
