/** Each by its code in the `lang` parameter of Cognito's managed login, and by the name that it gives itself. */
export const languages = { en: 'English', ja: '日本語' } as const

export type PageLanguage = keyof typeof languages

/** A sentence of the seed, in every language of the pages. */
export type InEachLanguage = Readonly<Record<PageLanguage, string>>
