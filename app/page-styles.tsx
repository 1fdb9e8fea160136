'use client';

import { styles } from './styles';

/**
 * The styles of every page, in its HTML: nothing is waited for before the first paint. A client
 * component, because what the server renders goes into the page data as well (docs/adr/0020).
 */
export function PageStyles() {
  return styles ? (
    <style href="store" precedence="store">
      {styles}
    </style>
  ) : null;
}
