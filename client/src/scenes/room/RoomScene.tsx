import { Loading } from "../../app/Loading.tsx";

export default function RoomScene() {
  return <Loading />;
}
