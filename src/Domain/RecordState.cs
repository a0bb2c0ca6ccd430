using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Spaces;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Domain.SetBack;

namespace Goldseam.Domain;

/// <summary>What the two share, as far as it has come.</summary>
public sealed class RecordState(Fold fold)
{
    public static readonly StreamPractices Practices = new(
        CouplesState.Practice, CheckInsState.Practice, SidesState.Practice, PacesState.Practice, SetBackState.Practice,
        PromisesState.Practice, TellingsState.Practice, SmallQuestionsState.Practice, ThanksState.Practice, ReviewsState.Practice, AnchorsState.Practice,
        HelpsState.Practice, HardMomentsState.Practice, SpacesState.Practice, NeedsState.Practice);

    public CouplesState Couples => fold.Of(CouplesState.Practice);
    public CheckInsState CheckIns => fold.Of(CheckInsState.Practice);
    public SidesState Sides => fold.Of(SidesState.Practice);
    public PacesState Paces => fold.Of(PacesState.Practice);
    public SetBackState SetBack => fold.Of(SetBackState.Practice);
    public PromisesState Promises => fold.Of(PromisesState.Practice);
    public TellingsState Tellings => fold.Of(TellingsState.Practice);
    public SmallQuestionsState SmallQuestions => fold.Of(SmallQuestionsState.Practice);
    public ThanksState Thanks => fold.Of(ThanksState.Practice);
    public ReviewsState Reviews => fold.Of(ReviewsState.Practice);
    public AnchorsState Anchors => fold.Of(AnchorsState.Practice);
    public HelpsState Helps => fold.Of(HelpsState.Practice);
    public HardMomentsState HardMoments => fold.Of(HardMomentsState.Practice);
    public SpacesState Spaces => fold.Of(SpacesState.Practice);
    public NeedsState Needs => fold.Of(NeedsState.Practice);
}
