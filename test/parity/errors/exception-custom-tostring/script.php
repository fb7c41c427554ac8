<?php // exc custom tostring
class MyEx extends Exception { public function __toString(): string { return "MyEx says: " . $this->getMessage(); } }
echo new MyEx("echoed"), "\n";
throw new MyEx("boom");
