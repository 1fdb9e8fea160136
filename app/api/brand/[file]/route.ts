import { drawIcon } from '@/components/site/brand-icon';
import { brandFileUrl, brandFont, brandPicture, icons, pictures } from '@/lib/brand/files';
import { ownKey } from '@/lib/platform/own-property';

/** A picture or the font of the brand; 404 for everything else in its folder. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/brand/[file]'>,
): Promise<Response> {
  const { file } = await params;
  const found = await contentOf(file);
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const isNewest = request.url.endsWith(brandFileUrl(file)?.replace(/^.*\?/, '?') ?? ' ');
  return new Response(found.content, {
    headers: {
      'content-type': found.type,
      'cache-control': isNewest ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    },
  });
}

async function contentOf(file: string): Promise<{ content: BodyInit; type: string } | null> {
  const picture = pictures.find((name) => name === file);
  if (picture) {
    const text = brandPicture(picture);
    return text ? { content: text, type: 'image/svg+xml; charset=utf-8' } : null;
  }
  const icon = ownKey(icons, file);
  if (icon) {
    const content = await drawIcon(icon);
    const type = icon.endsWith('.ico') ? 'image/x-icon' : 'image/png';
    return content ? { content, type } : null;
  }
  const font = brandFont(file);
  return font ? { content: new Uint8Array(font), type: 'font/woff2' } : null;
}
