<?php // str pad errors
try { str_pad('x', 5, ''); } catch (ValueError $e) { echo $e->getMessage(); }
try { str_pad('x', 5, ' ', 9); } catch (ValueError $e) { echo $e->getMessage(); }
