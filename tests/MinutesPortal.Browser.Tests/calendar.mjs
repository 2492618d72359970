// Prints one line for each event that ical.js reads in the calendar on standard input.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const component of calendar.getAllSubcomponents("vevent")) {
  const { uid, startDate, endDate, sequence, summary, location } = new ICAL.Event(component);
  const start = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString();
  const days = startDate.isDate ? endDate.subtractDate(startDate).days : 0;
  console.log([uid, start, `${days} days`, sequence, component.getFirstPropertyValue("status"), summary, location ?? "-"].join(" | "));
}
