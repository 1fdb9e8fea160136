type Words = Record<'de' | 'es', readonly [name: string, text: string]>;

/** The demo plans in the languages of the store, by their name at Gigs. */
const words: Record<string, Words> = {
  'Europe 1 GB': {
    de: ['Europa 1 GB', 'Eine Woche Karten und Nachrichten in 32 Ländern.'],
    es: ['Europa 1 GB', 'Una semana de mapas y mensajes en 32 países.'],
  },
  'Europe 10 GB': {
    de: ['Europa 10 GB', 'Genug Daten für einen Monat auf Reisen.'],
    es: ['Europa 10 GB', 'Datos suficientes para un mes de viaje.'],
  },
  'Europe 50 GB': {
    de: ['Europa 50 GB', 'Verlängert sich alle 30 Tage, mit Anrufen innerhalb Europas.'],
    es: ['Europa 50 GB', 'Se renueva cada 30 días, con llamadas dentro de Europa.'],
  },
  'Germany 5 GB': {
    de: ['Deutschland 5 GB', 'Daten, Telefonie und SMS zu Hause, Monat für Monat.'],
    es: ['Alemania 5 GB', 'Datos, llamadas y SMS en casa, mes a mes.'],
  },
  'Unlimited Germany': {
    de: [
      'Deutschland unbegrenzt',
      'Unbegrenzte Daten: 40 GB mit voller Geschwindigkeit, danach langsamer.',
    ],
    es: ['Alemania ilimitado', 'Datos ilimitados: 40 GB a máxima velocidad, después más lento.'],
  },
  'Germany SIM card 20 GB': {
    de: ['Deutschland 20 GB mit SIM-Karte', 'Für alle, die schon eine SIM-Karte haben.'],
    es: ['Alemania 20 GB con SIM física', 'Para quien ya tiene una SIM física.'],
  },
  'France 30 GB': {
    de: ['Frankreich 30 GB', 'Ein Monat in Frankreich mit 120 Minuten Telefonie.'],
    es: ['Francia 30 GB', 'Un mes en Francia con 120 minutos de llamadas.'],
  },
  'World 3 GB': {
    de: ['Welt 3 GB', 'Eine eSIM für vierzig Länder.'],
    es: ['Mundo 3 GB', 'Una eSIM para cuarenta países.'],
  },
  'World unlimited': {
    de: ['Welt unbegrenzt', 'Verlängert sich jede Woche, 2 GB mit voller Geschwindigkeit.'],
    es: ['Mundo ilimitado', 'Se renueva cada semana, 2 GB a máxima velocidad.'],
  },
  'Japan 20 GB': {
    de: ['Japan 20 GB', 'Zwei Wochen Daten in Japan.'],
    es: ['Japón 20 GB', 'Dos semanas de datos en Japón.'],
  },
  'Spain 100 GB': {
    de: ['Spanien 100 GB', 'Ein Monat Daten mit spanischer Rufnummer und Anrufen im Land.'],
    es: ['España 100 GB', 'Un mes de datos con número español y llamadas nacionales.'],
  },
  'United States 15 GB': {
    de: ['USA 15 GB', 'Telefonie, SMS und Daten in den USA.'],
    es: ['Estados Unidos 15 GB', 'Llamadas, SMS y datos en Estados Unidos.'],
  },
};

/** The metadata with which the store says a demo plan in other languages. */
export function demoWords(plan: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words[plan] ?? {}).flatMap(([language, [name, text]]) => [
      [`store.name.${language}`, name],
      [`store.text.${language}`, text],
    ]),
  );
}
