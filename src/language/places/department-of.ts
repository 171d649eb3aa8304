/** The département of a commune, by its INSEE number: « 22 », « 2A », « 974 ». */
export const departmentOf = (insee: string): string => insee.slice(0, insee.startsWith('97') ? 3 : 2);
