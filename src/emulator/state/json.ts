/**
 * What JSON can hold of a type: in place of what it can't hold (a promise, a map, a key of WebCrypto) stands `never`, so
 * that such a type doesn't fit what this makes of it.
 */
export type Json<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends CryptoKey | ((...given: never) => unknown)
    ? never
    : Value extends object
      ? JsonMembers<Value>
      : never

export type JsonMembers<Value> = { [Name in keyof Value]: Json<Value[Name]> }
