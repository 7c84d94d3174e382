/** On a phone, everything but the map lies in a sheet. */
export function PhoneSheet() {
  return <div className="phone-sheet" />;
}
