<?php // explode empty separator
try { explode('', 'abc'); } catch (ValueError $e) { echo $e->getMessage(); }
