import { defaultLocale } from '@/lib/i18n/locales';
import { ownValue } from '@/lib/platform/own-property';
import { answerWithPlans, refusal } from '@/lib/seo/agents/answer';
import { assistantFeed, googleFeed } from '@/lib/seo/agents/feeds';

const feeds = {
  xml: { type: 'application/xml', write: googleFeed },
  jsonl: { type: 'application/jsonl', write: assistantFeed },
};

/** The plans as a product feed, at `/feeds/products.xml` and `/feeds/products.jsonl`. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/feeds/[kind]'>,
): Promise<Response> {
  const feed = ownValue(feeds, (await params).kind);
  return feed ? answerWithPlans(feed.type, defaultLocale, feed.write) : refusal(404);
}
