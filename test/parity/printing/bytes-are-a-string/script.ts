// bytes are a string
var_dump(Uint8Array.of(0x41, 0x42, 0xff));
