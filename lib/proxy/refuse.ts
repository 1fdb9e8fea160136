import 'server-only';
import { NextResponse } from 'next/server';
import { splitLocale } from '@/lib/i18n/locale';
import { type Translator, translator } from '@/lib/i18n/translator';
import { log } from '@/lib/platform/log/log';
import type { Kind } from '@/lib/platform/log/redact';

/** Logs a refused request, and answers it with a sentence in the language of its path. */
export function refuse(
  path: string,
  status: number,
  kind: Kind,
  sentence: (t: Translator) => string,
): NextResponse {
  log('request refused', { route: path, status, kind });
  return new NextResponse(sentence(translator(splitLocale(path).locale)), {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
