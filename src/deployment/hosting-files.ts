import { amplifyHeaders, amplifyRewrites } from './amplify.ts'
import { headersPolicyFile } from './cloudfront/headers-policy.ts'
import { hostingTemplate } from './cloudfront/template.ts'
import { headersFile, redirectsFile } from './headers-file.ts'
import type { HostRules } from './host-rules.ts'
import { nginxSnippet } from './nginx.ts'

/** Below the built page; its dot keeps it from being given out, by the hosts that are described in it too. */
export const hostingFolder = '.hosting'

/** The CloudFormation template's name there. */
export const templateFile = 'cloudformation.template.json'

/** What tells a host how to serve the built page, by the file's name below the page. */
export function hostingFiles(rules: HostRules): Readonly<Record<string, string>> {
  return {
    // The hosts that read these two look for them among the files that they serve.
    _headers: headersFile(rules),
    _redirects: redirectsFile(rules),
    [`${hostingFolder}/customHttp.yml`]: amplifyHeaders(rules),
    [`${hostingFolder}/amplify-rewrites.json`]: amplifyRewrites(rules),
    [`${hostingFolder}/nginx.conf`]: nginxSnippet(rules),
    [`${hostingFolder}/cloudfront-headers-policy.json`]: headersPolicyFile(rules),
    [`${hostingFolder}/${templateFile}`]: hostingTemplate(rules),
  }
}
