/** One setting of LibreOffice: node, name, value. */
type Setting = readonly [node: string, name: string, value: string];

/** No programs, nothing fetched from elsewhere, and a proxy that nobody answers for what would be fetched all the same. */
const settings: readonly Setting[] = [
  ["Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["Office.Common/Security/Scripting", "DisableActiveContent", "true"],
  ["Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["Office.Writer/Content/Update", "Link", "0"],
  ["Office.Calc/Content/Update", "Link", "1"],
  ["Inet/Settings", "ooInetProxyType", "2"],
  ["Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPProxyPort", "9"],
  ["Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPSProxyPort", "9"],
];

/** The settings file of a LibreOffice profile that is made for one conversion. */
export const officeProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${settings.map(item).join("\n")}
</oor:items>
`;

function item([node, name, value]: Setting): string {
  const set = `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`;
  return `<item oor:path="/org.openoffice.${node}">${set}</item>`;
}
