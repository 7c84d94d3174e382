import { prepareRecords } from './prepared-records.ts';

/** `SCRATCH SIZE,SIZE…`: see prepareBeside. */
const [scratch = '', sizes = ''] = process.argv.slice(2);
for (const size of sizes.split(',').map(Number)) prepareRecords(scratch, size);
