/** Below the map: when. */
export function TimeStrip() {
  return <div className="time-strip" />;
}
