<?php // encode throws
try { json_encode("\xff", JSON_THROW_ON_ERROR); } catch (JsonException $e) { echo get_class($e), ' ', $e->getMessage(); }
