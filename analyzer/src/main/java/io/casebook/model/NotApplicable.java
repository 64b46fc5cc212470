package io.casebook.model;

/// A signature that could not be judged on this upload; never the same as "not matched".
public record NotApplicable(String signature, String reason) {}
