/**
 * Characters that the identity pool takes for a token, the value of an entry of `Logins`; STS takes 20,000.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 */
export const longestLogin = 50_000
