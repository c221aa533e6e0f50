import type { ClusterValue } from "./source-files.ts";

export const mispId = (uuid: string): string => `misp:${uuid}`;
export const producerId = (uuid: string): string => `misp-producer:${uuid}`;

/** MISP writes "UK" and "EU" too. */
export function countryOf({ meta }: ClusterValue): string | null {
  const code = meta?.country === "UK" ? "GB" : meta?.country;
  return code !== undefined && code !== "EU" && /^[A-Z]{2}$/u.test(code) ? code : null;
}

export const synonymsOf = ({ meta }: ClusterValue): readonly string[] => meta?.synonyms ?? [];

/** "Nhtnwcuf Ransomware (Fake)" is met as "Nhtnwcuf Ransomware": remarks are no part of the name. */
export const withoutRemark = (name: string): string => name.replaceAll(/\s*\([^)]*\)/gu, "").trim();
