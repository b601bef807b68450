// Forms as in the service models: DescribeUserPool's UserPoolId, GetId's IdentityPoolId.

/** Nothing that would lead to another host than AWS's: credentials and tokens go there. */
export const regionForm = /^[a-z]{2,}(-[a-z]+)+-\d+$/

export const userPoolIdForm = /^[\w-]+_[0-9a-zA-Z]+$/

export const userPoolClientIdForm = /^[\w+]{1,128}$/

/** Identity pool IDs and identity IDs have the same form: Region and UUID. */
export const identityIdForm = /^[\w-]+:[0-9a-f-]+$/

export const isRegion = (text: string): boolean => regionForm.test(text)
