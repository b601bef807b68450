/** Each by its code in the `lang` parameter of Cognito's managed login, and by the name that it gives itself. */
export const languages = { en: 'English', ja: '日本語' } as const

export type PageLanguage = keyof typeof languages

/** A sentence that the seed brings along. */
export type InEachLanguage = Readonly<Record<PageLanguage, string>>
