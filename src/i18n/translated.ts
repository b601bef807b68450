/**
 * The shape that another language has to fill: the same keys, in its own words. A word that needs no value in one
 * language still takes what the other is given.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Values) => infer Text
    ? (...args: Values) => Translated<Text>
    : T extends object
      ? { readonly [Key in keyof T]: Translated<T[Key]> }
      : T
