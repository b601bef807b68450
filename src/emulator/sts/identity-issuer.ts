/** Issuer of the tokens of GetOpenIdToken, whatever the region. */
export const identityIssuer = 'https://cognito-identity.amazonaws.com'
