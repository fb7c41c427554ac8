<?php // exception ctor type errors
try { new Exception([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { new Exception('a', 'b'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { new Exception('a', 1, 'c'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
