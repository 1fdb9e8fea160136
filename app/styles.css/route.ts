import { brandStyle } from '@/lib/brand/style';
import { styles } from '../styles';

/**
 * The styles as a file, for the one page that does not have them: the error page of a browser whose
 * page could not be rendered (docs/adr/0020).
 */
export function GET(): Response {
  return new Response(`${styles ?? ''}${brandStyle()}`, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
