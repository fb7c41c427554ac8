<?php // sleep negative
try { sleep(-1); } catch (ValueError $e) { echo $e->getMessage(); }
