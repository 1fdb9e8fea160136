import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Directive 2011/83/EU, Art. 11a, and §§ 312k, 356a BGB (docs/legal.md). */
const words = {
  // Art. 11a (1); § 356a (1)
  'legal.withdraw': {
    en: 'Withdraw from contract here',
    de: 'Vertrag widerrufen',
    es: 'Desistir del contrato aquí',
    fr: 'Renoncer au contrat ici',
    it: 'Recedere dal contratto qui',
  },
  // Art. 11a (3); § 356a (3)
  'legal.confirmWithdrawal': {
    en: 'Confirm withdrawal',
    de: 'Widerruf bestätigen',
    es: 'Confirmar desistimiento',
    fr: 'Confirmer la rétractation',
    it: 'Conferma il recesso',
  },
  // § 312k (2) 1
  'legal.cancel': {
    en: 'Cancel contracts here',
    de: 'Verträge hier kündigen',
    es: 'Cancelar contratos aquí',
    fr: 'Résilier un contrat ici',
    it: 'Disdire i contratti qui',
  },
  // § 312k (2) 3
  'legal.cancelNow': {
    en: 'Cancel now',
    de: 'jetzt kündigen',
    es: 'Cancelar ahora',
    fr: 'Résilier maintenant',
    it: 'Disdici ora',
  },
} as const;

test.each(Object.entries(words))('%s is what the law says, in every language', (key, said) => {
  const known = new Map<string, string>(Object.entries(said));
  for (const locale of locales) {
    expect(translator(locale)(key as keyof typeof words), locale).toBe(known.get(locale));
  }
});
