import { unlistedPage } from '@/lib/seo/metadata';

/** Next takes the title of a page with status 404 from here, not from the page. */
export const generateMetadata = unlistedPage('planPage.missingHeading');

export { default } from '../../not-found';
