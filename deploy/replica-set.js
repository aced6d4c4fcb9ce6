// Makes the replica set once, and waits until a member takes writes. Run by mongosh; running it again changes nothing.
const members = ["mongo1:27017", "mongo2:27017", "mongo3:27017"].map((host, _id) => ({ _id, host }));

try {
  rs.status();
} catch (error) {
  if (error.codeName !== "NotYetInitialized") throw error;
  rs.initiate({ _id: "rs0", members });
}

for (let left = 60; !rs.status().members.some((member) => member.stateStr === "PRIMARY"); left--) {
  if (left === 0) throw new Error("the replica set has no primary after 60 s");
  sleep(1000);
}
