/** https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr: null refuses the text. */
interface DefaultPolicy {
  readonly createHTML: (text: string, type: string, sink: string) => string | null
}

/** What a browser with Trusted Types offers. */
interface TrustedTypesHost {
  readonly trustedTypes?: { createPolicy(name: string, rules: DefaultPolicy): unknown }
}

/**
 * The page's policy allows no text as markup. The AWS SDK parses XML by a DOMParser, whose document runs no scripts; so
 * that one place is let through.
 */
export function allowXmlParsing(browser: object & TrustedTypesHost): void {
  browser.trustedTypes?.createPolicy('default', {
    createHTML: (text, _type, sink) => (sink === 'DOMParser parseFromString' ? text : null),
  })
}
